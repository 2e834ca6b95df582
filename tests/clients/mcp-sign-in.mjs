// An MCP client of the public SDK that knows nothing but the address: it is told where tokens are, registers, and signs a person in.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Person } from "./person.mjs";

const [address, email, password] = process.argv.slice(2);
const person = new Person(address);
await person.signIn(email, password);

class Provider {
  redirectUrl = "http://127.0.0.1:45673/back";
  clientMetadata = { client_name: "An agent", redirect_uris: [this.redirectUrl], grant_types: ["authorization_code", "refresh_token"], response_types: ["code"], token_endpoint_auth_method: "none" };
  clientInformation() { return this.information; }
  saveClientInformation(information) { this.information = information; }
  tokens() { return this.kept; }
  saveTokens(tokens) { this.kept = tokens; }
  saveCodeVerifier(verifier) { this.verifier = verifier; }
  codeVerifier() { return this.verifier; }
  async redirectToAuthorization(url) { this.asked = url; this.code = new URL((await person.decide(url)).location).searchParams.get("code"); }
}

const provider = new Provider();
const place = new URL("/mcp", address);
const answers = {};
const first = new StreamableHTTPClientTransport(place, { authProvider: provider });
try {
  await new Client({ name: "agent", version: "1" }).connect(first);
} catch (error) {
  answers.refused = error instanceof UnauthorizedError;
}

await first.finishAuth(provider.code);
const agent = new Client({ name: "agent", version: "1" });
await agent.connect(new StreamableHTTPClientTransport(place, { authProvider: provider }));
answers.tools = (await agent.listTools()).tools.length;
answers.scope = provider.asked.searchParams.get("scope");
answers.hasRefreshToken = Boolean(provider.kept.refresh_token);
const { tools } = await agent.listTools();
answers.ask = (await agent.callTool({ name: tools.find((tool) => tool.name === "ask").name, arguments: { question: "What is known?" } })).isError ?? false;
await agent.close();
console.log(JSON.stringify(answers));
