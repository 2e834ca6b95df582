// A mail server that tells on its output where it listens, then every letter it takes, one JSON object a line.
// It wants a sign-in, and puts off the first letter, as servers do that are busy.
import { SMTPServer } from 'smtp-server'

const [user, password] = process.argv.slice(2)
const tell = (what) => process.stdout.write(JSON.stringify(what) + '\n')
let busy = true

function decode(mail) {
  const [head, ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return /quoted-printable/i.test(head) ? body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : body
}

const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: (auth, session, done) => (auth.username === user && auth.password === password ? done(null, { user }) : done(new Error('wrong password'))),
  onData(stream, session, done) {
    let mail = ''
    stream.on('data', (chunk) => (mail += chunk))
    stream.on('end', () => {
      if (busy) {
        busy = false
        return done(Object.assign(new Error('busy'), { responseCode: 451 }))
      }
      tell({ to: session.envelope.rcptTo[0].address, from: session.envelope.mailFrom.address, subject: /^Subject: (.*)$/m.exec(mail)?.[1].trim(), text: decode(mail) })
      done()
    })
  },
})
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }))
process.stdin.on('end', () => process.exit(0)).resume()
