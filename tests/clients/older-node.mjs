// The conformance suite imports fs.globSync, which Node.js has from version 22 on, for a command that is not used here.
import * as fs from "node:fs";
import { register } from "node:module";

if (!("globSync" in fs)) {
  const more = `export * from "node:fs"; export { default } from "node:fs"; export const globSync = () => { throw new Error("globSync needs Node.js 22."); };`;
  const hook = `export const resolve = (name, context, next) => name === "fs" && !context.parentURL?.startsWith("data:")
    ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(more)}`)}, shortCircuit: true, format: "module" } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
