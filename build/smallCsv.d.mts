declare const small: {
  parse(
    text: string,
    options: { delimiter: string },
  ): { data: string[][]; errors: { code: string }[] };
};
export default small;
