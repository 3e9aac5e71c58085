import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { SecondFactorRequired } from './SecondFactorRequired.tsx';

describe('The page in the place of all others while an authenticator app is asked for', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sets the app up, shows the recovery codes and then asks what may be done now', async () => {
    const fetching = vi.fn(() =>
      Promise.resolve(Response.json({ id: 'VXNlcjox', name: 'a', email: 'a@demo.example', roles: [] })),
    );
    vi.stubGlobal('fetch', fetching);
    const { environment } = renderPart(<SecondFactorRequired />);

    await userEvent.click(screen.getByRole('button', { name: /Switch on the authenticator app|开启动态验证码/ }));
    act(() =>
      environment.mock.resolveMostRecentOperation({
        data: { beginTotp: { setup: { secret: 'ABCD', uri: 'otpauth://totp/x' }, errors: [] } },
      }),
    );
    await userEvent.type(await screen.findByRole('textbox'), '123456{Enter}');
    await waitFor(() =>
      expect(environment.mock.getMostRecentOperation().request.variables).toEqual({ code: '123456' }),
    );
    act(() =>
      environment.mock.resolveMostRecentOperation({
        data: { confirmTotp: { recoveryCodes: ['AAAAABBBBBCCCCCDDDDD'], errors: [] } },
      }),
    );

    expect(await screen.findByText(/AAAAA/)).toBeInTheDocument();
    expect(fetching).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /kept|保存/ }));
    await waitFor(() => expect(fetching).toHaveBeenCalledWith('/account/session', expect.anything()));
  });
});
