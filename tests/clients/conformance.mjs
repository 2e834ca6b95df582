// Runs the public MCP conformance scenarios given against /mcp of the host at the address given and prints the checks of each as JSON.
// The suite knows no tokens: it speaks to a proxy on this machine, which adds one and passes everything else on as it came.
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [address, clientId, clientSecret, ...scenarios] = process.argv.slice(2);
const host = new URL(address);
let token;

const proxy = createServer((incoming, outgoing) => {
  const headers = { ...incoming.headers };
  if (token) headers.authorization = `Bearer ${token}`;
  const passed = request({ host: host.hostname, port: host.port, method: incoming.method, path: incoming.url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
});
await new Promise((listening) => proxy.listen(0, "127.0.0.1", listening));
const outside = `http://localhost:${proxy.address().port}`;

// Through the proxy, so that the token is for the address that the suite uses.
const form = new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret });
const issued = await (await fetch(`${outside}/connect/token`, { method: "POST", body: form })).json();
token = issued.access_token;

const results = {};
for (const scenario of scenarios) results[scenario] = await run(scenario);
console.log(JSON.stringify(results));
process.exit(0);

function run(scenario) {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"));
  const suite = fileURLToPath(new URL("node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url));
  const child = spawn(process.execPath, ["--import", new URL("older-node.mjs", import.meta.url).href, suite, "server", "--url", `${outside}/mcp`, "--scenario", scenario, "--output-dir", folder], { cwd: folder });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((done) =>
    child.on("close", (code) => {
      const checks = readdirSync(folder, { recursive: true })
        .filter((file) => String(file).endsWith("checks.json"))
        .flatMap((file) => JSON.parse(readFileSync(join(folder, String(file)), "utf8")))
        .map(({ id, status, errorMessage }) => ({ id, status, reason: errorMessage ?? null }));
      rmSync(folder, { recursive: true });
      done({ code, checks, output });
    }),
  );
}
