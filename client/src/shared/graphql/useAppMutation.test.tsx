import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, Form, Input } from 'antd';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import type { PayloadErrorKey } from './userErrors.ts';
import { GraphqlRequestError } from './requestError.ts';
import { useAppMutation } from './useAppMutation.ts';

interface Commit {
  onCompleted: (response: unknown, errors: unknown) => void;
  onError: (error: Error) => void;
}
const server = vi.hoisted((): { answer: (commit: Commit) => void } => ({ answer: () => undefined }));
vi.mock('react-relay/hooks', () => ({ useMutation: () => [(commit: Commit) => server.answer(commit), false] }));

interface CreateTag {
  readonly response: {
    readonly createTag: { readonly errors?: readonly PayloadErrorKey[] | null; readonly tag?: string } | null;
  };
  readonly variables: { readonly name: string };
}

const payloadOf = (response: CreateTag['response']) => response.createTag;
const mistake = (fields: object) => ({ __fragments: { userErrors_error: fields } });

function TagForm({ onDone }: { readonly onDone: (outcome: unknown) => void }) {
  const [form] = Form.useForm<{ name: string }>();
  const [create] = useAppMutation<CreateTag, NonNullable<CreateTag['response']['createTag']>>({} as never, {
    payload: payloadOf,
  });
  return (
    <Form form={form} onFinish={async (values: { name: string }) => onDone(await create(values, { form }))}>
      <Form.Item name="name" label="名称">
        <Input />
      </Form.Item>
      <button type="submit">保存</button>
    </Form>
  );
}

async function submit() {
  const done = vi.fn();
  render(
    <App>
      <TagForm onDone={done} />
      <LiveRegion />
    </App>,
  );
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  return done.mock.calls[0]?.[0] as { ok: boolean };
}

describe('useAppMutation', () => {
  beforeEach(() => {
    server.answer = () => undefined;
  });

  it('puts a field error under its field', async () => {
    const error = { __typename: 'DuplicateError', code: 'TAG_TAKEN', message: '名称已存在', duplicateField: 'name' };
    server.answer = ({ onCompleted }) => onCompleted({ createTag: { errors: [mistake(error)] } }, null);

    const outcome = await submit();

    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'TAG_TAKEN', field: ['name'] }] });
    const input = screen.getByRole('textbox', { name: '名称' });
    await waitFor(() => expect(input).toHaveAccessibleDescription('名称已存在'));
    expect(input).toBeInvalid();
  });

  it('says an error without a field in a toast, to the eye and to the ear', async () => {
    server.answer = ({ onError }) => onError(new GraphqlRequestError('CRM_INTERNAL', 'x', 'trace-7'));

    await submit();

    expect(await screen.findByText('追踪号：trace-7')).toBeInTheDocument();
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent?.trim())).toContain(
      '服务器出了点问题，已记录下来。请稍后重试。',
    );
  });

  it('takes a payload that is null for a failure', async () => {
    server.answer = ({ onCompleted }) =>
      onCompleted({ createTag: null }, [{ message: 'no', extensions: { code: 'AUTH_NOT_AUTHORIZED' } }]);

    expect(await submit()).toMatchObject({ ok: false, errors: [{ code: 'AUTH_NOT_AUTHORIZED' }] });
  });

  it('hands the payload over when there is nothing to complain about', async () => {
    server.answer = ({ onCompleted }) => onCompleted({ createTag: { errors: null, tag: 'VIP' } }, null);

    expect(await submit()).toEqual({ ok: true, payload: { errors: null, tag: 'VIP' } });
  });
});
