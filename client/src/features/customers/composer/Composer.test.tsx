import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLazyLoadQuery } from 'react-relay/hooks';
import { createMockEnvironment, MockPayloadGenerator } from 'relay-test-utils';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../../testing/renderPart.tsx';
import { signInAs } from '../../../testing/signInAs.ts';
import pageQuery, { type CustomerPageQuery } from '../__generated__/CustomerPageQuery.graphql.ts';
import { Composer } from './Composer.tsx';
import { loadDraft } from './draft.ts';

function Page({ onLogged }: { readonly onLogged: () => Promise<void> }) {
  const { customer } = useLazyLoadQuery<CustomerPageQuery>(pageQuery, { id: 'C1' });
  return customer && <Composer customer={customer} onLogged={onLogged} />;
}

const contacts = [{ id: 'P1', fullName: '王志泽' }];
let userId = '';

function open() {
  const onLogged = vi.fn(() => Promise.resolve());
  const environment = createMockEnvironment();
  environment.mock.queueOperationResolver((operation) =>
    MockPayloadGenerator.generate(operation, { Customer: () => ({ id: 'C1', contacts }) }),
  );
  const result = renderPart(
    <Suspense>
      <Page onLogged={onLogged} />
    </Suspense>,
    environment,
  );
  return { ...result, onLogged };
}

const summary = () => screen.findByRole('textbox', { name: '沟通内容' });
const input = (environment: ReturnType<typeof createMockEnvironment>) =>
  environment.mock.getMostRecentOperation().request.variables['input'] as Record<string, unknown>;

describe('the composer', () => {
  beforeEach(async () => {
    userId = (await signInAs('Sales')).id;
  });

  it('logs contact, next step and reminder with the keyboard alone, in one submit', async () => {
    const { environment, onLogged } = open();

    await userEvent.type(await summary(), '客户想要报价');
    await userEvent.type(screen.getByRole('textbox', { name: '下一步' }), '发送报价');
    await userEvent.click(screen.getByRole('radio', { name: '微信' }));
    await userEvent.click(screen.getByRole('radio', { name: '明天 9:00' }));
    await userEvent.click(screen.getByRole('radio', { name: '1 分钟后' }));
    await userEvent.click(screen.getByRole('textbox', { name: '下一步' }));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(input(environment)).toMatchObject({
        customerId: 'C1',
        channel: 'WECHAT',
        summary: '客户想要报价',
        nextStep: '发送报价',
        nextAt: expect.stringMatching(/Z$/) as string,
        remindAt: expect.stringMatching(/Z$/) as string,
      }),
    );

    environment.mock.resolveMostRecentOperation({ data: { logFollowUp: { interaction: { id: 'I1' }, errors: null } } });
    await waitFor(() => expect(onLogged).toHaveBeenCalledOnce());
    expect(await summary()).toHaveValue('');
    expect(loadDraft(userId, 'C1')).toBeNull();
  });

  it('keeps the text over a failure and over leaving the page', async () => {
    const { environment, onLogged, unmount } = open();
    await userEvent.type(await summary(), '聊了交期');
    await userEvent.click(screen.getByRole('button', { name: '记录跟进' }));
    await waitFor(() => expect(input(environment)).toMatchObject({ summary: '聊了交期' }));

    environment.mock.rejectMostRecentOperation(new Error('offline'));
    // The spinner leaves with a motion; until it ends its name stands beside that of the button.
    await waitFor(() => expect(screen.getByRole('button', { name: /记录跟进/ })).not.toHaveClass('ant-btn-loading'));

    expect(onLogged).not.toHaveBeenCalled();
    expect(await summary()).toHaveValue('聊了交期');
    unmount();
    open();
    expect(await summary()).toHaveValue('聊了交期');
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(await summary()).toHaveValue('');
  });

  it('asks what the next step is before it sets a time or a reminder', async () => {
    const { environment } = open();
    await userEvent.type(await summary(), '聊了交期');
    await userEvent.click(screen.getByRole('radio', { name: '到时提醒' }));

    await userEvent.click(screen.getByRole('button', { name: '记录跟进' }));

    const nextStep = screen.getByRole('textbox', { name: '下一步' });
    await waitFor(() => expect(nextStep).toHaveAccessibleDescription('约了时间或提醒，就请写下一步做什么'));
    expect(await screen.findByText('先选好下一步的时间，才能到时提醒')).toBeInTheDocument();
    expect(environment.mock.getAllOperations()).toHaveLength(0);
  });

  it('puts an error of the server under its field', async () => {
    const { environment } = open();
    await userEvent.type(await summary(), '聊了交期');
    await userEvent.click(screen.getByRole('button', { name: '记录跟进' }));
    await waitFor(() => expect(input(environment)).toBeDefined());

    environment.mock.resolveMostRecentOperation({
      data: {
        logFollowUp: {
          interaction: null,
          errors: [
            {
              __typename: 'ValidationError',
              __isError: 'ValidationError',
              message: '沟通内容过长。',
              code: 'INTERACTION_SUMMARY_TOO_LONG',
              field: 'summary',
            },
          ],
        },
      },
    });

    await waitFor(async () => expect(await summary()).toHaveAccessibleDescription('沟通内容过长。'));
  });
});
