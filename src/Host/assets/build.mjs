// Bundles what the browser loads into ../wwwroot/dist: app.js, app.css, mark.svg, fonts/ and, when it exists, graphiql.js.
// File names stay the same between builds; pages add the content hash with asp-append-version.
import { execFile } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, '../wwwroot/dist')
const work = join(here, 'node_modules/.build')
const run = promisify(execFile)

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
}

const script = (entryPoints, more = {}) =>
  build({ ...common, entryPoints, outdir: dist, format: 'esm', target: 'es2022', sourcemap: 'linked', ...more })

const fonts = { loader: { '.woff2': 'file', '.ttf': 'file' }, assetNames: 'fonts/[name]' }

// Tailwind reads the pages and writes plain CSS; esbuild then joins it with the font faces and copies the fonts.
async function styles() {
  const tailwind = join(work, 'tailwind.css')
  await run(process.execPath, [join(here, 'node_modules/@tailwindcss/cli/dist/index.mjs'), '-i', 'src/app.css', '-o', tailwind, '--optimize'], { cwd: here })
  await build({
    ...common,
    ...fonts,
    stdin: { contents: `@import './src/fonts.css'; @import '${tailwind}';`, resolveDir: here, loader: 'css' },
    outfile: join(dist, 'app.css'),
    target: 'esnext',
    sourcemap: 'linked',
  })
}

// The explorer is a page of its own: it is large, and no other page loads it.
async function explorer() {
  if (!existsSync(join(here, 'src/graphiql.tsx'))) return
  await script(['src/graphiql.tsx'], { ...fonts, define: { 'process.env.NODE_ENV': '"production"' }, jsx: 'automatic' })
  const workers = {
    'graphiql-editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'graphiql-json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphiql-graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  }
  await script(workers, { format: 'iife' })
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await mkdir(work, { recursive: true })
const parts = [script(['src/app.ts']), styles(), explorer(), cp(join(here, 'src/mark.svg'), join(dist, 'mark.svg'))]
for (const part of await Promise.allSettled(parts)) {
  if (part.status === 'rejected') {
    console.error(part.reason.message)
    process.exitCode = 1
  }
}
