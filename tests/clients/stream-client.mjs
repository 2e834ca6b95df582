// Drives the graphql-sse client in distinct connections mode and prints what it saw as JSON.
import { createClient } from "graphql-sse";

const [address] = process.argv.slice(2);
const client = createClient({ url: address, singleConnection: false, retryAttempts: 0 });

async function all(query, variables) {
  const values = [];
  for await (const result of client.iterate({ query, variables })) values.push(result);
  return values;
}

const seen = {
  query: await all("query Echo($text: String) { echo(text: $text) }", { text: "ünïcode 🏃" }),
  mutation: await all("mutation { add(amount: 5) }"),
  subscription: await all("subscription { count(to: 4) }"),
  many: await Promise.all(
    Array.from({ length: 10 }, (_, number) => all(`subscription { count(to: ${number + 1}) }`).then((values) => values.length)),
  ),
  invalid: await all("{ nonsense }"),
};

const live = client.iterate({ query: "subscription { published }" });
const first = live.next();
const publisher = setInterval(() => all('mutation { publish(text: "news") }').catch(() => {}), 20);
seen.live = (await first).value;
clearInterval(publisher);
await live.return();
client.dispose();

console.log(JSON.stringify(seen));
process.exit(0);
