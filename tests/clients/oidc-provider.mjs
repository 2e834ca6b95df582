// A provider that people have accounts at elsewhere (npm oidc-provider). It tells on its output where it listens. Whoever signs in there
// types who they are, as JSON: { "sub": …, "name": …, "email": …, "email_verified": … }. A button says no instead.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const [clientId, clientSecret] = process.argv.slice(2)
const people = new Map()

const server = createServer()
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const issuer = `http://127.0.0.1:${server.address().port}`

const provider = new Provider(issuer, {
  clients: [{
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: ['http://127.0.0.1/signin/from/acme', 'http://localhost/signin/from/acme'],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  cookies: { keys: ['of the tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (context, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
  async loadExistingGrant(context) {
    const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})
// Hosts of tests listen at any port of this machine.
provider.Client.prototype.redirectUriAllowed = function (address) {
  const { protocol, hostname, pathname } = new URL(address)
  return this.redirectUris.includes(`${protocol}//${hostname}${pathname}`)
}
// Consoles are for what went wrong; standard output is for the tests.
provider.on('server_error', (context, error) => process.stderr.write(`${error.stack}\n`))
provider.on('grant.error', (context, error) => process.stderr.write(`${error.message}: ${error.error_description}\n`))

const page = `<!doctype html><html lang="en"><title>Acme</title><main><h1>Acme</h1>
<form method="post"><label>Who you are <input name="person"></label><button>Sign in</button> <button name="no" value="yes">Say no</button></form></main>`

async function body(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

const answer = provider.callback()
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response)
  if (request.method !== 'POST') return response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  const form = await body(request)
  if (form.get('no')) return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'They said no.' })
  const person = JSON.parse(form.get('person'))
  people.set(person.sub, person)
  await provider.interactionFinished(request, response, { login: { accountId: person.sub } })
})

process.stdout.write(JSON.stringify({ issuer }) + '\n')
process.stdin.on('end', () => process.exit(0)).resume()
