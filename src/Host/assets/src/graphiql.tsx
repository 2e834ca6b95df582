import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";

// The editor's language servers are bundles of their own beside this one: nothing comes from another host.
const workers: Record<string, string> = {
  graphql: "graphiql-graphql.worker.js",
  json: "graphiql-json.worker.js",
};

globalThis.MonacoEnvironment = {
  getWorker(_workerId: string, label: string) {
    const file = workers[label] ?? "graphiql-editor.worker.js";
    return new Worker(new URL(file, import.meta.url), { name: label });
  },
};

const address = new URL(window.location.pathname, window.location.origin);
const socketAddress = new URL(address);
socketAddress.protocol = address.protocol === "https:" ? "wss:" : "ws:";

const fetcher = createGraphiQLFetcher({
  url: address.href,
  wsClient: createClient({ url: socketAddress.href, lazy: true }),
});

const asked = new URLSearchParams(window.location.search);
const welcome = `# Ask the network. Ctrl-Space completes, Ctrl-Enter runs.
{
  __typename
}
`;

const place = document.getElementById("graphiql");
if (place) {
  createRoot(place).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={welcome}
      initialQuery={asked.get("query") ?? undefined}
      initialVariables={asked.get("variables") ?? undefined}
      defaultEditorToolsVisibility="variables"
    />,
  );
}
