import { vi } from 'vitest';
import type { Session } from '../shared/session/accountApi.ts';

export interface FakeRequest {
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

/** Replaces fetch for one test: `routes['/account/session']` answers that path, and every call is kept. */
export function fakeServer(routes: Record<string, (request: FakeRequest) => Answer>): {
  readonly calls: FakeRequest[];
} {
  const calls: FakeRequest[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const request = {
      path,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    };
    calls.push(request);
    const answer = routes[path]?.(request) ?? { status: 404 };
    const text = answer.body === undefined ? null : JSON.stringify(answer.body);
    return Promise.resolve(new Response(text, { status: answer.status, headers: answer.headers ?? {} }));
  });
  return { calls };
}

export const salesSession: Session = {
  id: 'VXNlcjox',
  name: '张小凡',
  email: 'sales@demo.example',
  roles: ['Sales'],
};
