// Programs made with openid-client: a confidential one that signs a person in, and a device.
import * as client from "openid-client";
import { Person, refused } from "./person.mjs";

const [address, email, password, clientId, clientSecret, otherEmail, otherPassword] = process.argv.slice(2);
const options = { execute: [client.allowInsecureRequests] };
const back = "http://127.0.0.1:45672/back";
const server = await client.discovery(new URL(address), clientId, undefined, client.ClientSecretPost(clientSecret), options);
const person = new Person(address);
await person.signIn(email, password);
const answers = {};

const verifier = client.randomPKCECodeVerifier();
const nonce = client.randomNonce();
const url = client.buildAuthorizationUrl(server, {
  redirect_uri: back, scope: "openid profile email offline_access network:read", nonce,
  code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
});
const { location } = await person.decide(url);
const tokens = await client.authorizationCodeGrant(server, new URL(location), { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: client.skipStateCheck });
answers.name = tokens.claims().name;
answers.sub = tokens.claims().sub;
answers.email = (await client.fetchUserInfo(server, tokens.access_token, tokens.claims().sub)).email;
const told = await client.tokenIntrospection(server, tokens.access_token);
answers.introspected = told;
// It proves who it is, so what was allowed before is not asked again.
const remembered = client.buildAuthorizationUrl(server, {
  redirect_uri: back, scope: "openid network:read", code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
});
answers.remembered = (await person.get(remembered)).status;
const silent = await person.get(client.buildAuthorizationUrl(server, {
  redirect_uri: back, scope: "openid library:write", prompt: "none", code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
}));
answers.silent = new URL(silent.headers.get("location")).searchParams.get("error");
const refreshed = await client.refreshTokenGrant(server, tokens.refresh_token);
answers.refreshed = refreshed.access_token !== tokens.access_token;
await client.tokenRevocation(server, refreshed.access_token);
answers.afterRevocation = (await client.tokenIntrospection(server, refreshed.access_token)).active;

const device = await client.discovery(new URL(address), "knowledge-cli", undefined, client.None(), options);
const wanted = await client.initiateDeviceAuthorization(device, { scope: "library:read offline_access" });
answers.userCode = wanted.user_code;
const stranger = new Person(address);
answers.stranger = (await stranger.get(wanted.verification_uri_complete)).headers.get("location")?.split("?")[0];
const polling = client.pollDeviceAuthorizationGrant(device, { ...wanted, interval: 1 });
const done = await person.decide(wanted.verification_uri_complete);
answers.done = new URL(done.location).pathname;
const granted = await polling;
answers.device = granted.scope ?? "library:read offline_access";

const refusedDevice = await client.initiateDeviceAuthorization(device, { scope: "library:read" });
const refusal = refused(() => client.pollDeviceAuthorizationGrant(device, { ...refusedDevice, interval: 1 }));
await person.decide(refusedDevice.verification_uri_complete, "deny");
answers.deviceDenied = await refusal;

const guesser = new Person(address);
await guesser.signIn(otherEmail, otherPassword);
const form = await guesser.form("/connect/verify");
const statuses = [];
for (let attempt = 0; attempt < 12; attempt++)
  statuses.push((await guesser.post("/connect/verify", { ...form, user_code: `BCDF-GHJ${"BCDFGHJKLMNP"[attempt]}` })).status);
answers.guesses = statuses;
console.log(JSON.stringify(answers));
