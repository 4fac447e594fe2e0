/** Told before a quote that does not hold all of what was asked. */
export const nearestLine = '文件里最接近所问的规定如下，请核对是否就是您要问的：';
