export const feedbackZh = {
  title: '客户反馈',
  empty: '还没有反馈',
};
