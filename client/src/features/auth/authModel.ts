/** Only a path of this site may follow a sign-in; anything else could be a trap in a link. */
export function localPath(path: string | undefined): string {
  const harmless = path !== undefined && /^\/(?![/\\])/.test(path) && !/[\\\u0000-\u001f]/.test(path);
  return harmless ? path : '/';
}

/** How long a locked account has to wait, rounded up so that nobody comes back too early. */
export function waitOf(seconds: number): { readonly unit: 'minutes' | 'seconds'; readonly count: number } {
  return seconds >= 60
    ? { unit: 'minutes', count: Math.ceil(seconds / 60) }
    : { unit: 'seconds', count: Math.max(1, Math.ceil(seconds)) };
}
