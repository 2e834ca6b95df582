// A device made with oauth4webapi that asks too often, and one that takes its time as it was told.
import * as oauth from "oauth4webapi";
import { refused } from "./person.mjs";

const [address] = process.argv.slice(2);
const http = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(address);
const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...http, algorithm: "oauth2" }));
const client = { client_id: "knowledge-cli" };

const begin = async () => oauth.processDeviceAuthorizationResponse(
  server, client, await oauth.deviceAuthorizationRequest(server, client, oauth.None(), new URLSearchParams({ scope: "library:read" }), http));
const poll = async (wanted) => refused(async () => oauth.processDeviceCodeResponse(
  server, client, await oauth.deviceCodeGrantRequest(server, client, oauth.None(), wanted.device_code, http)));

const wanted = await begin();
const hasty = [await poll(wanted), await poll(wanted), await poll(wanted)];
// Another device is none the slower for it.
const other = await poll(await begin());
console.log(JSON.stringify({ interval: wanted.interval, hasty, other }));
