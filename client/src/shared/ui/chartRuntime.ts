// The only place that names ECharts: parts are registered here, and the whole module is loaded with the first chart.
import {
  BarChart,
  FunnelChart,
  LineChart,
  PieChart,
  type BarSeriesOption,
  type FunnelSeriesOption,
  type LineSeriesOption,
  type PieSeriesOption,
} from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import * as charts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { GlobalToken } from 'antd';

export type ChartOption = charts.ComposeOption<
  | BarSeriesOption
  | FunnelSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

charts.use([
  BarChart,
  FunnelChart,
  LineChart,
  PieChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** ECharts does not follow dark mode by itself, so its theme is made of antd's tokens. */
function themeOf(token: GlobalToken) {
  const axis = {
    axisLine: { lineStyle: { color: token.colorBorder } },
    axisTick: { lineStyle: { color: token.colorBorder } },
    axisLabel: { color: token.colorTextSecondary },
    splitLine: { lineStyle: { color: token.colorBorderSecondary } },
  };
  return {
    color: [token.colorPrimary, '#13a8a8', '#d48806', '#9254de', '#cf1322', '#7c8db5'],
    backgroundColor: 'transparent',
    textStyle: { color: token.colorText, fontFamily: token.fontFamily },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    legend: { textStyle: { color: token.colorText } },
    funnel: {
      label: { color: token.colorText, textBorderWidth: 0 },
      itemStyle: { borderColor: token.colorBgContainer },
    },
    pie: { label: { color: token.colorText, textBorderWidth: 0 }, itemStyle: { borderColor: token.colorBgContainer } },
    tooltip: {
      backgroundColor: token.colorBgElevated,
      borderColor: token.colorBorder,
      textStyle: { color: token.colorText },
    },
  };
}

/** `locale` is ECharts' own name for the language of its built-in texts. */
export function createChart(element: HTMLElement, token: GlobalToken, locale: 'ZH' | 'EN'): charts.ECharts {
  return charts.init(element, themeOf(token), { locale, renderer: 'canvas' });
}

/** The label for screen readers, patterns beside colours, and tooltips drawn on the canvas (no HTML from data). */
export function withDefaults(option: ChartOption, label: string, animate: boolean): ChartOption {
  return {
    animation: animate,
    ...option,
    tooltip: { renderMode: 'richText', ...(Array.isArray(option.tooltip) ? option.tooltip[0] : option.tooltip) },
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
  };
}
