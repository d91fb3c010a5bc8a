import { type Found, findAll } from "./found.ts";

const CONTACT =
  /(?:联系人|联络员|经办人|填报人|报送人|撰稿人)(?:及电话|及联系方式)?[ \t\u3000]{0,4}[：:][ \t\u3000]{0,4}[\p{Script=Han}·]{2,4}/gu;

/** Names of people in contact lines: 联系人：张三. One that is masked (***) is none. */
export function findContactNames(text: string): Found[] {
  return findAll(CONTACT, text);
}
