using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Why a file that was handed in can't be opened any more.</summary>
internal static class StoreFault
{
    private const string Remedy = "Báo người quản trị khôi phục từ bản sao lưu; ai còn giữ tệp gốc thì nộp lại đúng tệp đó.";

    public static Refusal Damaged { get; } =
        Of("stored-file-is-whole", "Tệp này đã được nộp nhưng nội dung trong kho minh chứng bị hỏng nên không mở được.", Remedy);

    public static Refusal Missing { get; } = Of("stored-file-is-there", "Tệp này đã được nộp nhưng không còn trong kho minh chứng.", Remedy);

    public static Refusal Unreadable { get; } =
        Of("stored-file-can-be-read", "Kho minh chứng đang không đọc được tệp này.", "Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị kiểm tra ổ đĩa.");

    private static Refusal Of(string code, string sentence, string remedy) => new(RefusalKind.Damaged, code, sentence, Remedy: remedy);
}
