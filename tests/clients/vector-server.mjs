// PostgreSQL with pgvector behind PostgreSQL's own protocol, in memory. Tells on its output where it listens; ends with its input.
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const db = await PGlite.create({ extensions: { vector } })
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 8 })
server.addEventListener('listening', (event) => process.stdout.write(JSON.stringify({ port: event.detail.port }) + '\n'))
await server.start()
process.stdin.on('end', () => process.exit(0)).resume()
