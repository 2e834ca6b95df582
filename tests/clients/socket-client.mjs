// Drives the graphql-ws client through what applications do with it and prints what it saw as JSON.
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [address] = process.argv.slice(2);
const seen = { values: {}, errors: {} };

function open(connectionParams) {
  return createClient({ url: address, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, keepAlive: 50 });
}

async function all(client, query, variables) {
  const values = [];
  for await (const result of client.iterate({ query, variables })) values.push(result);
  return values;
}

const client = open();
seen.values.query = await all(client, "query Echo($text: String) { echo(text: $text) }", { text: "ünïcode 🏃" });
seen.values.mutation = await all(client, "mutation { add(amount: 5) }");
seen.values.subscription = await all(client, "subscription { count(to: 4) }");
seen.values.many = await Promise.all(
  Array.from({ length: 50 }, (_, number) => all(client, `subscription { count(to: ${number + 1}) }`).then((values) => values.length)),
);
seen.values.invalid = await all(client, "{ nonsense }").catch((errors) => errors.map((error) => error.message));

// A live subscription: what is published arrives, and leaving ends it.
const live = client.iterate({ query: "subscription { published }" });
const first = live.next();
const publisher = setInterval(() => all(client, 'mutation { publish(text: "news") }').catch(() => {}), 20);
seen.values.live = (await first).value;
clearInterval(publisher);
await live.return();
await client.dispose();

const signedIn = open({ authorization: "Bearer good" });
seen.values.me = await all(signedIn, "{ me }");
await signedIn.dispose();

const refused = open({ authorization: "Bearer bad" });
seen.errors.badToken = await all(refused, "{ me }").then(() => null, (close) => close.code);

console.log(JSON.stringify(seen));
process.exit(0);
