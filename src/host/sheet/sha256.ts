/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  // Bytes are signed, as Java's are.
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
