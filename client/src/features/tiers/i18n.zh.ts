export const tiersZh = {
  title: '客户分层',
  empty: '还没有分层',
};
