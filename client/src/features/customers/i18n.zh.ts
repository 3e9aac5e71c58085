export const customersZh = {
  title: '客户',
  empty: '还没有客户',
};
