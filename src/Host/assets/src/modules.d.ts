// What the bundler understands and the compiler has to be told: style sheets are imported for their effect.
declare module '*.css'
