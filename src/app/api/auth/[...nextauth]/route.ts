import { answerAccount } from "@/server/account";

export { answerAccount as GET, answerAccount as POST };
