import { theme } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useCalm } from '../lib/useMediaQuery.ts';
import { createChart, withDefaults, type ChartOption } from './chartRuntime.ts';

interface Props {
  readonly label: string;
  readonly option: ChartOption;
  readonly onSelect?: (name: string) => void;
}

/** Made again when theme or language changes, because ECharts reads both only at birth. */
export default function Chart({ label, option, onSelect }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  const language = useLanguage();
  const calm = useCalm();
  const chart = useRef<ReturnType<typeof createChart>>(null);
  const select = useEffectEvent((name: string) => onSelect?.(name));
  const draw = useEffectEvent(() => chart.current?.setOption(withDefaults(option, label, !calm), { notMerge: true }));

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const made = createChart(element, token, language === 'en' ? 'EN' : 'ZH');
    chart.current = made;
    made.on('click', ({ name }) => select(name));
    draw();
    const resize = new ResizeObserver(() => made.resize());
    resize.observe(element);
    return () => {
      resize.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [token, language]);

  useEffect(() => draw(), [option, label, calm]);

  return <div ref={holder} role="img" aria-label={label} style={{ height: '100%' }} />;
}
