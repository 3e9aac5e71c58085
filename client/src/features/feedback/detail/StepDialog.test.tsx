import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../../testing/renderPart.tsx';
import type { FeedbackRecord } from './feedbackRecord.ts';
import { StepDialog } from './StepDialog.tsx';

const record = {
  id: 'feedback-1',
  version: 2,
  title: '包装破损',
  status: 'TRIAGED',
  category: 'DELIVERY',
  priority: 'NORMAL',
  actionNote: null,
  assignee: null,
} as unknown as FeedbackRecord;

function open(feedback: FeedbackRecord) {
  const onClose = vi.fn();
  const onOutdated = vi.fn();
  const part = renderPart(
    <StepDialog step="act" feedback={feedback} people={[]} onClose={onClose} onOutdated={onOutdated} />,
  );
  return { ...part, onClose, onOutdated };
}

describe('a step of the way', () => {
  it('keeps what was typed when somebody else changed the record, and asks for the new version', async () => {
    const { environment, onClose, onOutdated } = open(record);
    const note = await screen.findByRole('textbox', { name: '处理记录' });
    await userEvent.type(note, '已联系仓库');
    await userEvent.click(screen.getByRole('button', { name: '开始处理' }));
    await vi.waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));

    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({
      input: { id: 'feedback-1', version: 2, actionNote: '已联系仓库' },
    });
    const error = {
      __typename: 'VersionConflictError',
      __isError: 'VersionConflictError',
      code: 'VERSION_CONFLICT',
      message: '记录已被他人修改',
      currentVersion: 3,
    };
    act(() => environment.mock.resolve(operation, { data: { actOnFeedback: { feedback: null, errors: [error] } } }));

    expect(await screen.findByText('这条反馈刚被别人改过')).toBeInTheDocument();
    expect(note).toHaveValue('已联系仓库');
    expect(onOutdated).toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is not offered for sending once the status rules it out', async () => {
    open({ ...record, status: 'DONE' });

    expect(await screen.findByText(/现在的状态是“待告知客户”/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '开始处理' })).toBeDisabled();
  });
});
