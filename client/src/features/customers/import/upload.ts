import { apiHeaders } from '../../../shared/session/accountApi.ts';

/** What the server says of a file: the id of its import, or in words what is wrong with it; null when it says nothing. */
export type Uploaded = { readonly id: string } | { readonly message: string | null };

export async function upload(file: File): Promise<Uploaded> {
  const answer = await fetch(`/files/imports?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { ...apiHeaders(), 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  const said: unknown = await answer.json().catch(() => null);
  const text = (name: string): string | null => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : null;
    return typeof value === 'string' ? value : null;
  };
  const id = text('id');
  return answer.ok && id !== null ? { id } : { message: text('message') };
}
