import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../session/sessionStore.ts';
import { fakeServer, salesSession } from '../../testing/fakeServer.ts';
import { renderPart } from '../../testing/renderPart.tsx';
import { accessChanged } from '../graphql/accessSignal.ts';
import { FieldText } from './FieldText.tsx';

async function signInWith(...permissions: readonly string[]): Promise<void> {
  fakeServer({ '/account/login': () => ({ status: 200, body: { ...salesSession, permissions } }) });
  await signIn({ email: salesSession.email, password: 'x', remember: false });
}

const phone = <FieldText value="138****5678" access="MASK" target={{ id: 'c-1', field: 'phones', label: '电话' }} />;
const eye = { name: '查看完整的电话' };

describe('a masked value', () => {
  it('has no button for those who may not reveal', async () => {
    await signInWith();
    renderPart(phone);

    expect(screen.getByText(/138\*{4}5678/)).toBeVisible();
    expect(screen.queryByRole('button', eye)).not.toBeInTheDocument();
  });

  it('asks for a reason, shows the value in place, and masks it again when the rights change', async () => {
    await signInWith('fields.reveal');
    const { environment } = renderPart(phone);
    await userEvent.click(screen.getByRole('button', eye));
    const ok = await screen.findByRole('button', { name: /^查\s*看$/ });

    await userEvent.click(ok);
    await vi.waitFor(() => expect(screen.getByRole('textbox', { name: '查看原因' })).toBeInvalid());
    expect(environment.mock.getAllOperations()).toHaveLength(0);

    await userEvent.type(screen.getByRole('textbox', { name: '查看原因' }), '客户来电核对');
    await userEvent.click(ok);
    await vi.waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { id: 'c-1', field: 'phones', reason: '客户来电核对' } });
    act(() =>
      environment.mock.resolve(operation, {
        data: { revealField: { revealedField: { values: ['13812345678'], remaining: 49 }, errors: null } },
      }),
    );
    expect(await screen.findByText('13812345678')).toBeVisible();

    act(() => accessChanged.tell());
    expect(screen.queryByText('13812345678')).not.toBeInTheDocument();
  });
});
