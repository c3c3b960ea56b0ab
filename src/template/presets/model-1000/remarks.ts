/** What the reader of the model must know: that it is one, what outranks what, and how its less usual rows work. */
import type { Translate } from "../translate";

export function remarks(t: Translate): readonly string[] {
  return [
    t(
      "ĐÂY LÀ MẪU THAM KHẢO, không phải thang bảng điểm của cơ quan nào: mọi tiêu chí, điểm, chỉ tiêu, đơn vị, " +
        "danh hiệu đều là giả định, phải thay bằng thang bảng điểm và quy chế của cụm. Chỉ hình thức là thông " +
        "dụng: 1000 điểm = 700 điểm công tác chuyên môn + 200 điểm xây dựng Đảng, xây dựng lực lượng + 100 điểm " +
        "phong trào; ngoài ra có điểm thưởng, điểm cộng đột xuất và điểm trừ.",
      "THIS IS A MODEL, not any authority's rubric: every criterion, maximum, target, unit and award is " +
        "assumed, to be replaced by the cluster's own rubric and regulations. Only the shape is the usual one: " +
        "1000 points = 700 professional work + 200 Party and force building + 100 movement, with bonuses, " +
        "special merit and deductions beside them.",
    ),
    t(
      "“Đơn vị mẫu A” … “Đơn vị mẫu I” là tên đặt ra. Thay bằng tên thật ở trang Đơn vị và ở cột Đơn vị của trang " + "Chấm điểm.",
      "“Model unit A” … “Model unit I” are made up. Replace them by the real names on the units sheet and in " +
        "the unit column of the scoring sheet.",
    ),
    t(
      "Dòng có mã kết thúc bằng a, b, c là dòng thành phần: ghi kết quả ở đó; dòng tiêu chí ở trên (I.6.1, " +
        "II.2.2, II.2.4, VI.3) tự lấy bình quân hoặc cộng lại, chỉ ghi vào đó khi thẩm định điểm khác, kèm giải " +
        "trình. Đơn vị không có chuyên mục nào thì ghi 0 hoặc chọn “không giao”, “không phát sinh”; để trống là " +
        "chưa báo cáo.",
      "Rows whose code ends in a, b, c are parts: results are typed there, and the criterion above them " +
        "(I.6.1, II.2.2, II.2.4, VI.3) takes their mean or their sum; only an appraisal with its reason is typed " +
        "in it. Where there is nothing, type 0 or choose “not assigned” or “did not arise”; blank means not " +
        "reported yet.",
    ),
    t(
      "Điểm liệt: I.1.3 dưới điểm tối đa thì không xét danh hiệu nào. Điểm thưởng (IV), điểm cộng đột xuất (V) " +
        "và điểm trừ (VI) nằm ngoài 1000 điểm; tổng điểm thưởng không quá 50, tổng điểm trừ không quá 40, điểm " +
        "cộng đột xuất không khống chế tổng.",
      "Knock-out: below the maximum of I.1.3 no award is considered. Bonuses (IV), special merit (V) and " +
        "deductions (VI) are outside the 1000 points; bonuses count 50 together at most, deductions 40, special " +
        "merit without a cap.",
    ),
    t(
      "Xếp hạng theo tỷ lệ % trên điểm tối đa được giao của chính đơn vị; bằng nhau thì lần lượt so tổng mục " +
        "I, II, III; vẫn bằng nhau thì đồng hạng. Các cụm được so sánh bằng bình quân tỷ lệ của các đơn vị.",
      "Units are ranked by percent of their own maximum; where that is equal by the sums of I, II and III in " +
        "this order; what stays equal shares its rank. Clusters are compared by the mean percentage of their " +
        "units.",
    ),
  ];
}
