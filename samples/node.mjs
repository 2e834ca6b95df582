#!/usr/bin/env node
// A complete node in one file, for Node.js 20 or newer, without dependencies.
//
//   node samples/node.mjs join   --token join-… --name ada [--domains physics,medicine] [--server http://localhost:8080]
//   node samples/node.mjs vote   [--websocket] [--until-idle]
//   node samples/node.mjs submit --domain physics --title "…" --body "…" [--source "…"]
//   node samples/node.mjs ask    "What …?"
//   node samples/node.mjs rotate
//
// The key and the node's id are kept in --state (node.json). docs/nodes.md explains every step.
import { createHash, createPrivateKey, generateKeyPairSync, randomUUID, sign as signBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { positionals: [verb, ...words], values: options } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string' },
    state: { type: 'string', default: 'node.json' },
    token: { type: 'string' },
    name: { type: 'string' },
    domains: { type: 'string', default: '' },
    domain: { type: 'string' },
    title: { type: 'string' },
    body: { type: 'string' },
    source: { type: 'string', multiple: true, default: [] },
    websocket: { type: 'boolean', default: false },
    'until-idle': { type: 'boolean', default: false },
  },
});
const stopping = new AbortController();

// ── Keys and signatures: P-256, SHA-256, r‖s in base64url ──────────────────────────────────────────────────────────────

const base64url = bytes => Buffer.from(bytes).toString('base64url');
const sha256 = text => createHash('sha256').update(text, 'utf8');

function signer(privateJwk) {
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' });
  return text => base64url(signBytes('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }));
}

/** The public key's short name (RFC 7638): SHA-256 over its required members in alphabetical order. */
const thumbprint = ({ crv, kty, x, y }) => sha256(JSON.stringify({ crv, kty, x, y })).digest('base64url');

// ── HTTP: one endpoint for tokens, one for everything else ─────────────────────────────────────────────────────────────

class Refused extends Error {}

async function graphql(node, query, variables) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  if (node.id) headers.authorization = `Bearer ${await accessToken(node)}`;
  const response = await fetch(`${node.server}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Refused(errors.map(error => error.message).join(' '));
  return data;
}

/** A mutation answers with the record or with the reasons why nothing was done. */
async function mutate(node, name, query, variables) {
  const { [name]: { record, errors } } = await graphql(node, query, variables);
  if (errors.length > 0) throw new Refused(errors.map(error => `${error.code}: ${error.message}`).join(' '));
  return record;
}

/** OAuth 2 client credentials; the secret is a fresh assertion signed with the node's key (RFC 7523). */
async function accessToken(node) {
  if (node.token && node.token.until > Date.now()) return node.token.value;
  const discovery = await (await fetch(`${node.server}/.well-known/openid-configuration`)).json();
  const now = Math.floor(Date.now() / 1000);
  const head = base64url(JSON.stringify({ alg: 'ES256', typ: 'client-authentication+jwt' }));
  const claims = base64url(JSON.stringify({ iss: node.id, sub: node.id, aud: discovery.issuer, jti: randomUUID(), iat: now, exp: now + 60 }));
  const answer = await (await fetch(discovery.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: node.id,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${head}.${claims}.${node.sign(`${head}.${claims}`)}`,
    }),
  })).json();
  if (!answer.access_token) throw new Refused(`No token: ${answer.error_description ?? answer.error}`);
  node.token = { value: answer.access_token, until: Date.now() + (answer.expires_in - 60) * 1000 };
  return node.token.value;
}

// ── What a node does ───────────────────────────────────────────────────────────────────────────────────────────────────

async function join(node) {
  if (!options.token || !options.name) throw new Refused('Give --token and --name.');
  if (existsSync(options.state)) throw new Refused(`${options.state} holds a node already. Name another file with --state.`);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privateJwk = privateKey.export({ format: 'jwk' });
  const jwk = publicKey.export({ format: 'jwk' });
  const { token, name } = options;
  const input = {
    token,
    name,
    key: JSON.stringify(jwk),
    domains: options.domains.split(',').filter(Boolean),
    proof: signer(privateJwk)(['knowledge-register-v1', token, name, thumbprint(jwk)].join('\n')),
  };
  const record = await mutate(node, 'registerNode',
    'mutation ($input: RegisterNodeInput!) { registerNode(input: $input) { record { id name } errors { code message } } }', { input });
  writeFileSync(options.state, JSON.stringify({ server: node.server, id: record.id, name, privateJwk }, null, 2), { mode: 0o600 });
  console.log(`${name} joined as ${record.id}; its key is in ${options.state}`);
}

/** A new key in place of the old one, which still counts for a day: for copies of this node that do not have the new one yet. */
async function rotate(node) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privateJwk = privateKey.export({ format: 'jwk' });
  const jwk = publicKey.export({ format: 'jwk' });
  const proof = signer(privateJwk)(['knowledge-add-key-v1', node.id, thumbprint(jwk)].join('\n'));
  const input = { nodeId: node.id, key: JSON.stringify(jwk), proof, overlapHours: 24 };
  const key = await mutate(node, 'rotateNodeKey',
    'mutation ($input: RotateNodeKeyInput!) { rotateNodeKey(input: $input) { record { thumbprint } errors { code message } } }', { input });
  const kept = JSON.parse(readFileSync(options.state, 'utf8'));
  writeFileSync(options.state, JSON.stringify({ ...kept, privateJwk }, null, 2), { mode: 0o600 });
  console.log(`the new key is ${key.thumbprint}; the old one counts for 24 hours more`);
}

const heartbeat = node => mutate(node, 'heartbeat',
  'mutation ($id: ID!) { heartbeat(id: $id) { record { id } errors { code message } } }', { id: node.id });

async function submit(node) {
  const input = { domain: options.domain, title: options.title, body: options.body, sources: options.source };
  const item = await mutate(node, 'submitItem',
    'mutation ($input: SubmitItemInput!) { submitItem(input: $input) { record { id status } errors { code message } } }', { input });
  console.log(`submitted ${item.id}: ${item.status}`);
}

async function ask(node, question) {
  const { ask: answer } = await graphql(node,
    'query ($question: String!) { ask(question: $question) { text known confidence elapsedMs citations { quote item { id title } } } }', { question });
  console.log(answer.text);
  console.log(`confidence ${answer.confidence.toFixed(2)}, ${answer.elapsedMs.toFixed(1)} ms`);
  for (const { quote, item } of answer.citations.filter(citation => citation.quote)) console.log(`  “${quote}”\n    ${item.title} (${item.id})`);
}

/** The place for your model. This one believes what names a source and says something. */
function judge({ body, sources }) {
  return sources.length > 0 && body.length >= 40
    ? { verdict: 'ACCEPT', reason: 'It names a source and makes a statement that can be checked.' }
    : { verdict: 'REJECT', reason: 'It names no source or says too little to be checked.' };
}

async function cast(node, { round }) {
  const { verdict, reason } = judge(round.item);
  const ballot = ['knowledge-vote-v1', round.id, round.item.digest, verdict, sha256(reason).digest('hex')].join('\n');
  try {
    await mutate(node, 'castVote', 'mutation ($input: CastVoteInput!) { castVote(input: $input) { record { id } errors { code message } } }',
      { input: { roundId: round.id, verdict, reason, signature: node.sign(ballot) } });
    console.log(`${verdict} ${round.item.title}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.log(`not counted: ${error.message}`); // The others have decided already, or the time ran out.
  }
}

/** The host first tells what is still owed, then each new request; so after a broken connection it is enough to come again. */
async function vote(node) {
  await heartbeat(node);
  const pulse = setInterval(() => heartbeat(node).catch(error => console.error(`heartbeat: ${error.message}`)), 20_000);
  const idle = options['until-idle'] ? patience(30_000) : undefined;
  console.log(`${node.name} waits for requests to vote`);
  while (!stopping.signal.aborted) {
    try {
      for await (const { voteRequested } of options.websocket ? overWebSocket(node, REQUESTS) : overEvents(node, REQUESTS)) {
        idle?.refresh();
        await cast(node, voteRequested);
      }
    } catch (error) {
      if (!stopping.signal.aborted) console.error(`subscription: ${error.message}`);
    }
    await sleep(1000, undefined, { signal: stopping.signal }).catch(() => {});
  }
  clearInterval(pulse);
  clearTimeout(idle);
}

const patience = milliseconds => setTimeout(() => stopping.abort(), milliseconds);

const REQUESTS = 'subscription { voteRequested { id round { id item { id digest title body domain sources } } } }';

// ── Subscriptions, two ways ────────────────────────────────────────────────────────────────────────────────────────────

/** Server-sent events: one POST whose answer does not end. Events are separated by a blank line; lines with ':' only keep it alive. */
async function* overEvents(node, query) {
  const response = await fetch(`${node.server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${await accessToken(node)}` },
    body: JSON.stringify({ query }),
    signal: stopping.signal,
  });
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (text + chunk).split('\n\n');
    text = events.pop();
    for (const event of events) {
      const lines = event.split('\n');
      if (lines.includes('event: complete')) return;
      const data = lines.filter(line => line.startsWith('data: ')).map(line => line.slice(6)).join('\n');
      if (data) yield read(JSON.parse(data));
    }
  }
}

/** The protocol graphql-transport-ws: init, ack, subscribe, next…, complete. Needs the WebSocket of Node.js 22. */
async function* overWebSocket(node, query) {
  if (!globalThis.WebSocket) throw new Refused('This Node.js has no WebSocket: take 22 or newer, or node --experimental-websocket.');
  const arrived = [];
  let wake = () => {};
  const socket = new WebSocket(`${node.server.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const send = message => socket.send(JSON.stringify(message));
  const token = await accessToken(node);
  socket.onopen = () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  socket.onmessage = ({ data }) => { arrived.push(JSON.parse(data)); wake(); };
  socket.onclose = ({ code, reason }) => { arrived.push({ type: 'closed', code, reason }); wake(); };
  stopping.signal.addEventListener('abort', () => socket.close(1000), { once: true });
  while (true) {
    while (arrived.length === 0) await new Promise(resolve => { wake = resolve; });
    const message = arrived.shift();
    if (message.type === 'connection_ack') send({ type: 'subscribe', id: '1', payload: { query } });
    else if (message.type === 'ping') send({ type: 'pong' });
    else if (message.type === 'next') yield read(message.payload);
    else if (message.type === 'error') throw new Refused(message.payload[0].message);
    else if (message.type === 'closed' && message.code !== 1000) throw new Refused(`closed with ${message.code} ${message.reason}`);
    else if (message.type === 'closed' || message.type === 'complete') return;
  }
}

function read({ data, errors }) {
  if (errors) throw new Refused(errors[0].message);
  return data;
}

// ── Start ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function loaded() {
  const saved = existsSync(options.state) ? JSON.parse(readFileSync(options.state, 'utf8')) : {};
  const server = (options.server ?? saved.server ?? 'http://localhost:8080').replace(/\/+$/, '');
  if (verb === 'join' || verb === 'ask' && !saved.id) return { server };
  if (!saved.id) throw new Refused(`There is no node in ${options.state}. Join first: node samples/node.mjs join --token … --name …`);
  return { ...saved, server, sign: signer(saved.privateJwk) };
}

const verbs = { join, vote, submit, rotate, ask: node => ask(node, words.join(' ')) };
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
try {
  if (!verbs[verb]) throw new Refused(`Say what to do: ${Object.keys(verbs).join(', ')}.`);
  await verbs[verb](loaded());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
