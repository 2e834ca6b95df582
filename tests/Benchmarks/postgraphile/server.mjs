// PostGraphile as its documentation recommends it for production: the Amber preset, one process.
// Usage: node server.mjs PORT POOL; the connection string is in KNOWLEDGE_BENCHMARK_POSTGRES.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile } from "postgraphile";

const [port, pool] = process.argv.slice(2).map(Number);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.KNOWLEDGE_BENCHMARK_POSTGRES,
      schemas: ["fleet"],
      poolConfig: { max: pool },
    }),
  ],
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false },
  grafast: { explain: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(port, "127.0.0.1");
