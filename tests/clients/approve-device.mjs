// A person allows what a device asks for.
import { Person } from "./person.mjs";

const [address, email, password, url] = process.argv.slice(2);
const person = new Person(address);
await person.signIn(email, password);
console.log(JSON.stringify({ location: (await person.decide(url)).location }));
