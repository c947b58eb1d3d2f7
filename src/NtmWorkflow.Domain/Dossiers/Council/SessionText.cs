namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>A session's state in Vietnamese.</summary>
public static class SessionText
{
    /// <summary>In few words, for lists.</summary>
    public static string Vietnamese(this SessionState state) => state switch
    {
        SessionState.Preparing => "Đang chuẩn bị",
        SessionState.Open => "Đang họp",
        SessionState.Closed => "Đã kết thúc",
        SessionState.Lapsed => "Không thành",
        _ => "Đã hủy",
    };

    /// <summary>As a sentence, for a refusal.</summary>
    internal static string State(SessionState state) => state switch
    {
        SessionState.Preparing => "Phiên họp chưa được khai mạc.",
        SessionState.Open => "Phiên họp đang diễn ra.",
        SessionState.Closed => "Phiên họp đã kết thúc, kết quả không thay đổi được.",
        SessionState.Lapsed => "Phiên họp không thành vì không đủ thành viên.",
        _ => "Phiên họp đã bị hủy.",
    };
}
