/** The package, not Node's deprecated module of the same name: hence the slash. */
declare module 'punycode/' {
  const punycode: { toASCII(domain: string): string; toUnicode(domain: string): string };
  export default punycode;
}
