// Styles are imported for their effect; the build gathers them.
declare module '*.css';
declare module 'virtual:ant-design.css';
