// A person with a browser that knows cookies and forms and nothing else: signs in, and decides what programs may do.
export class Person {
  #cookies = new Map();

  constructor(address) {
    this.address = address;
  }

  async get(url) {
    return this.#take(await fetch(new URL(url, this.address), { redirect: "manual", headers: this.#headers() }));
  }

  async post(url, fields) {
    return this.#take(await fetch(new URL(url, this.address), { method: "POST", redirect: "manual", headers: this.#headers(), body: new URLSearchParams(fields) }));
  }

  async signIn(email, password) {
    const form = await this.form("/signin");
    const answer = await this.post("/signin", { ...form, Email: email, Password: password });
    if (answer.status !== 302) throw new Error(`Signing in was answered with ${answer.status}.`);
  }

  // What is hidden in the last form of a page, with its antiforgery token.
  async form(url) {
    const answer = await this.get(url);
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status} ${answer.headers.get("location") ?? html}`);
    return { ...hidden(html) };
  }

  // Goes where a program sends people, decides, and tells where the person ends.
  async decide(url, decision = "allow", change = (fields) => fields) {
    const answer = await this.get(url);
    if (answer.status === 302) return this.#end(answer);
    const html = await answer.text();
    if (answer.status !== 200) return { status: answer.status, html };
    const decided = await this.post(new URL(url).pathname, change({ ...hidden(html), decision }));
    return { html, policy: answer.headers.get("content-security-policy"), ...(await this.#end(decided)) };
  }

  async #end(answer) {
    const location = answer.headers.get("location");
    return { status: answer.status, location: location && new URL(location, this.address).href };
  }

  #headers() {
    return this.#cookies.size ? { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {};
  }

  #take(answer) {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

function hidden(html) {
  const main = html.slice(html.indexOf("<main"));
  const fields = {};
  for (const [tag] of main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) fields[name] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  return fields;
}

function decode(text) {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

// The reason of what is expected to fail.
export async function refused(work) {
  try {
    await work();
    return null;
  } catch (error) {
    return error.error ?? error.cause?.error ?? error.code ?? error.message;
  }
}
