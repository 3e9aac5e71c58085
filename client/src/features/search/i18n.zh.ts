export const searchZh = {
  label: '查找客户',
  hint: '查找客户（按 / 键）',
  recent: '最近看过',
  results: '查找结果',
  loading: '正在查找',
  failed: '查找失败，请再输入一次',
  none: '没有找到“{{text}}”',
  found: '找到 {{count}} 个客户',
};
