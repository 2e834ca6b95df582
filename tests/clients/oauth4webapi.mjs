// A program made with oauth4webapi: finds the server, registers, signs a person in by code and PKCE, refreshes, revokes.
import * as oauth from "oauth4webapi";
import { Person, refused } from "./person.mjs";

const [address, email, password] = process.argv.slice(2);
const http = { [oauth.allowInsecureRequests]: true };
const back = "http://127.0.0.1:45671/back";
const issuer = new URL(address);
const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...http, algorithm: "oauth2" }));

const registered = await (await fetch(server.registration_endpoint, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ client_name: "Telescope <b>bold</b>", redirect_uris: ["http://127.0.0.1/back"], token_endpoint_auth_method: "none" }),
})).json();
const client = { client_id: registered.client_id };
const person = new Person(address);

async function begin(scope, change = () => {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(server.authorization_endpoint);
  const state = oauth.generateRandomState();
  for (const [name, value] of Object.entries({
    client_id: client.client_id, response_type: "code", redirect_uri: back, scope, state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
  })) url.searchParams.set(name, value);
  change(url.searchParams);
  return { url, state, verifier };
}

async function redeem(location, { state, verifier }) {
  const parameters = oauth.validateAuthResponse(server, client, new URL(location), state);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, back, verifier, http);
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

async function refresh(token) {
  return oauth.processRefreshTokenResponse(server, client, await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, http));
}

async function ask(token, query) {
  const answer = await fetch(new URL("/graphql", address), {
    method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, body: JSON.stringify({ query }),
  });
  return answer.status === 200 ? answer.json() : answer.status;
}

const answers = {};
// Nobody is signed in: the way leads through the form and back.
const unsigned = await begin("library:read");
answers.first = new URL((await person.decide(unsigned.url)).location).pathname;
await person.signIn(email, password);

const asked = await begin("library:read offline_access");
const decided = await person.decide(asked.url);
answers.page = decided.html.slice(decided.html.indexOf("<main"));
answers.policy = decided.policy;
answers.issuer = new URL(decided.location).searchParams.get("iss");
const tokens = await redeem(decided.location, asked);
answers.read = await ask(tokens.access_token, "{ spaces { edges { node { id } } } users { edges { node { id } } } }");
answers.write = await ask(tokens.access_token, 'mutation { createSpace(input: { name: "secret" }) { errors { code message } } }');
answers.twice = await refused(() => redeem(decided.location, asked));
answers.afterTwice = await ask(tokens.access_token, "{ spaces { edges { node { id } } } }");

const again = await begin("library:read offline_access");
const second = await redeem((await person.decide(again.url)).location, again);
const third = await refresh(second.refresh_token);
answers.rotated = third.refresh_token !== second.refresh_token;
answers.reused = await refused(() => refresh(second.refresh_token));
answers.family = await refused(() => refresh(third.refresh_token));
answers.afterReuse = await ask(third.access_token, "{ spaces { edges { node { id } } } }");

const last = await begin("library:read offline_access");
const fourth = await redeem((await person.decide(last.url)).location, last);
await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, oauth.None(), fourth.refresh_token, http));
answers.revoked = await refused(() => refresh(fourth.refresh_token));

const denied = await begin("library:read");
answers.denied = new URL((await person.decide(denied.url, "deny")).location).searchParams.get("error");
const forged = await begin("library:read");
answers.forged = (await person.decide(forged.url, "allow", ({ __RequestVerificationToken, ...rest }) => rest)).status;
const weak = await begin("library:read", (parameters) => parameters.set("code_challenge_method", "plain"));
answers.weak = new URL((await person.decide(weak.url)).location).searchParams.get("error");
const bare = await begin("library:read", (parameters) => { parameters.delete("code_challenge"); parameters.delete("code_challenge_method"); });
answers.bare = new URL((await person.decide(bare.url)).location).searchParams.get("error");
const astray = await begin("library:read", (parameters) => parameters.set("redirect_uri", "https://evil.example/"));
answers.astray = (({ status, location }) => ({ status, location: location ?? null }))(await person.decide(astray.url));
answers.openRedirect = (await person.get("/signin?ReturnUrl=https://evil.example/")).headers.get("location");
console.log(JSON.stringify(answers));
