/** Long codes are read and typed in groups; the server takes them with and without. */
export function grouped(code: string, size = 5): string {
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? code;
}
