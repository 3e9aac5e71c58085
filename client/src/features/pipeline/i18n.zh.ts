export const pipelineZh = {
  title: '商机',
  empty: '还没有商机',
};
