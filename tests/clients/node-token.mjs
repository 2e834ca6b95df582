// A node that signs in with its key (private_key_jwt) by oauth4webapi.
import { createPrivateKey } from "node:crypto";
import * as oauth from "oauth4webapi";

const [address, nodeId, pem] = process.argv.slice(2);
const http = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(address);
const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
const jwk = createPrivateKey(pem).export({ format: "jwk" });
const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
const client = { client_id: nodeId };
const response = await oauth.clientCredentialsGrantRequest(server, client, oauth.PrivateKeyJwt(key), {}, http);
const tokens = await oauth.processClientCredentialsResponse(server, client, response);
console.log(JSON.stringify({ type: tokens.token_type, expires: tokens.expires_in }));
