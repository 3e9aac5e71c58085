import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { fakeServer, salesSession } from '../../testing/fakeServer.ts';
import { renderPart } from '../../testing/renderPart.tsx';
import { signIn } from '../session/sessionStore.ts';
import { FieldText } from './FieldText.tsx';

const reason = {
  role: { id: 'r-1', name: 'Sales' },
  reach: 'OWN',
  reachesRecord: true,
  fieldAccess: 'NONE',
  source: 'ROLE',
  decides: true,
};

describe('a hidden value', () => {
  it('says on a click which role and which rule decide', async () => {
    fakeServer({ '/account/login': () => ({ status: 200, body: salesSession }) });
    await signIn({ email: salesSession.email, password: 'x', remember: false });
    const { environment } = renderPart(
      <FieldText value={null} access="NONE" target={{ id: 'c-1', field: 'annualValue', label: '年价值' }} />,
    );

    await userEvent.click(screen.getByRole('button', { name: /看原因/ }));
    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ id: 'c-1', field: 'annualValue', userId: null });
    act(() =>
      environment.mock.resolve(operation, {
        data: {
          whyAccess: {
            visible: true,
            shared: false,
            access: 'NONE',
            sources: ['Opportunity.amount'],
            reasons: [reason, { ...reason, role: null, decides: false, source: 'DATA_CLASS' }],
          },
        },
      }),
    );

    const rules = await screen.findAllByRole('listitem', { hidden: true });
    expect(within(rules[0]!).getByText('销售')).toBeInTheDocument();
    expect(rules[0]).toHaveTextContent('起决定作用');
    expect(rules[0]).toHaveTextContent('查看范围：本人 · 包括这条记录');
    expect(rules[0]).toHaveTextContent('角色里单独设定');
    expect(rules[1]).toHaveTextContent('其他角色');
    expect(screen.getByText(/由其他字段算出：金额/)).toBeInTheDocument();
  });
});
