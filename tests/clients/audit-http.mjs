// Runs the public GraphQL-over-HTTP server audits against the address given and prints one JSON result a line of the list.
import { serverAudits } from "graphql-http";

const [address] = process.argv.slice(2);
const results = [];
for (const audit of serverAudits({ url: address, fetchFn: fetch })) {
  const result = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason ?? null });
}
console.log(JSON.stringify(results));
