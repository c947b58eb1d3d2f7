using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>What can be wrong with a file as a whole.</summary>
internal static class WorkbookFault
{
    private const string SaveAsXlsx = "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save As) dạng .xlsx rồi nạp lại.";

    public static Refusal NoWorkbook { get; } = Of("workbook-kind-is-taken", "Tệp này không phải bảng tính .xlsx.", "Dùng mẫu Excel tải từ dịch vụ.");

    public static Refusal Program { get; } = Of("workbook-is-no-program", "Tệp này là chương trình (.exe), không phải bảng tính dù có đuôi .xlsx.", "Không mở tệp; báo người gửi và dùng mẫu Excel tải từ dịch vụ.");

    public static Refusal OldFormat { get; } = Of("workbook-is-not-old", "Tệp dạng Excel cũ (.xls) không được nhận.", SaveAsXlsx);

    public static Refusal OpenDocument { get; } = Of("workbook-is-not-ods", "Tệp dạng OpenDocument (.ods) không được nhận.", SaveAsXlsx);

    public static Refusal Encrypted { get; } = Of("workbook-is-not-encrypted", "Tệp đặt mật khẩu mở nên không đọc được.", "Bỏ mật khẩu mở tệp (Encrypt with Password) rồi nạp lại.");

    public static Refusal Macros { get; } = Of("workbook-has-no-macros", "Tệp có macro (.xlsm) không được nhận.", SaveAsXlsx);

    public static Refusal OutsideLinks { get; } = Of("workbook-has-no-outside-links", "Tệp có liên kết tới bảng tính khác nên không rõ số liệu lấy từ đâu.", "Thay công thức liên kết bằng giá trị (Dán đặc biệt – Giá trị) rồi ngắt liên kết (Data – Edit Links – Break Link).");

    public static Refusal Entities { get; } = Of("workbook-has-no-entities", "Tệp khai báo kiểu tài liệu (DTD) mà bảng tính thường không có, nên không được đọc.", SaveAsXlsx);

    public static Refusal Broken { get; } = Of("workbook-can-be-read", "Tệp bị hỏng nên không đọc được.", SaveAsXlsx);

    public static Refusal TooManyCells { get; } = Of("workbook-is-small-enough", "Tệp có quá nhiều ô có nội dung.", "Dùng mẫu Excel tải từ dịch vụ, chỉ để bảng của mẫu trong tệp.");

    public static Refusal TooLargeUnpacked(long megabytes) => Of("workbook-unpacks-small-enough", $"Nội dung tệp khi giải nén vượt giới hạn ({megabytes} MB hoặc quá nhiều thành phần) nên không được mở.", "Dùng mẫu Excel tải từ dịch vụ.");

    public static Refusal LostText(string sheet, CellPlace cell) => Refusal.Invalid(
        cell.Address, "cell-has-its-text", $"Ô {cell.Address} (trang “{sheet}”): nội dung chữ của ô bị mất trong tệp.", "Mở tệp bằng Excel hoặc LibreOffice, kiểm tra ô này, nhập lại nội dung rồi lưu và nạp lại.");

    private static Refusal Of(string code, string sentence, string remedy) => Refusal.Invalid("file", code, sentence, remedy);
}

/// <summary>Stops the reading of a file for a reason that is told.</summary>
internal sealed class WorkbookFaultException(params IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Code)
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
