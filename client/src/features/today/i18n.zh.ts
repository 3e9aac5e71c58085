export const todayZh = {
  title: '今日',
  empty: '今天没有待办',
};
