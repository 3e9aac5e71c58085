import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { ServerSelect, type ServerOption } from './ServerSelect.tsx';

const all: readonly ServerOption[] = [
  { value: 'c-1', label: '晨光电子' },
  { value: 'c-2', label: '远见仪器' },
];

interface FieldProps {
  readonly initial?: string;
  readonly find?: (text: string) => Promise<readonly ServerOption[]>;
  readonly nameOf: (id: string) => Promise<string | null>;
}

function Field({
  initial,
  find = (text) => Promise.resolve(all.filter(({ label }) => label.includes(text))),
  nameOf,
}: FieldProps) {
  const [value, setValue] = useState<string | undefined>(initial);
  return (
    <ServerSelect
      value={value ?? null}
      onChange={setValue}
      find={find}
      nameOf={nameOf}
      label="客户"
      hint="输入"
      none="没有"
    />
  );
}

const shown = () => document.querySelector('.ant-select-content')?.textContent;

describe('a choice the server searches', () => {
  it('keeps the name of what was chosen when the list no longer holds it', async () => {
    const nameOf = vi.fn(() => Promise.resolve(null));
    renderPart(<Field nameOf={nameOf} />);
    const field = screen.getByRole('combobox', { name: '客户' });
    await userEvent.click(field);
    await userEvent.click(await screen.findByTitle('晨光电子'));
    await waitFor(() => expect(shown()).toContain('晨光电子'));

    await userEvent.type(field, '远见');
    await screen.findByTitle('远见仪器');
    await userEvent.clear(field);
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(shown()).toContain('晨光电子'));
    expect(nameOf).not.toHaveBeenCalled();
  });

  it('asks what a value is called that came with the address', async () => {
    const nameOf = vi.fn(() => Promise.resolve('北辰制造'));
    renderPart(<Field initial="c-9" nameOf={nameOf} />);

    await waitFor(() => expect(shown()).toContain('北辰制造'));
    expect(nameOf).toHaveBeenCalledExactlyOnceWith('c-9');
  });

  it('drops an answer that comes after a newer question', async () => {
    const answers = new Map<string, (found: readonly ServerOption[]) => void>();
    const find = (text: string) => new Promise<readonly ServerOption[]>((resolve) => answers.set(text, resolve));
    renderPart(<Field find={find} nameOf={() => Promise.resolve(null)} />);
    const field = screen.getByRole('combobox', { name: '客户' });
    await userEvent.click(field);
    await userEvent.type(field, '远见');
    await waitFor(() => expect(answers.has('远见')).toBe(true));

    answers.get('远见')?.([{ value: 'c-2', label: '远见仪器' }]);
    await screen.findByTitle('远见仪器');
    await act(async () => {
      answers.get('')?.(all);
      await Promise.resolve();
    });

    expect(screen.queryByTitle('晨光电子')).not.toBeInTheDocument();
  });
});
