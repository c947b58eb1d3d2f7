using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Public.ViewRegister;

/// <summary>Words of the public register.</summary>
internal static class RegisterText
{
    /// <summary>States to choose from.</summary>
    public static IReadOnlyList<Choice> States { get; } =
        [.. Enum.GetValues<RegisterState>().Select(state => new Choice(state.ToString(), Of(state)))];

    /// <summary>How a recognition stands.</summary>
    public static string Of(RegisterState state) => state switch
    {
        RegisterState.Recognised => "Đang có hiệu lực",
        RegisterState.Revoked => "Đã thu hồi",
        RegisterState.Lapsed => "Hết hiệu lực do sắp xếp đơn vị",
        _ => "Đã được thừa nhận ở đơn vị mới",
    };

    /// <summary>What happened.</summary>
    public static string Of(RegisterEvent happened) => happened.Kind switch
    {
        RegisterEventKind.Recognised => $"Công nhận “{happened.LevelName}” năm {happened.Year}",
        RegisterEventKind.Accepted => $"Thừa nhận “{happened.LevelName}” sau sắp xếp đơn vị hành chính",
        RegisterEventKind.Confirmed => $"Rà soát kỳ {ScheduledReview.Spoken(happened.Period)}: giữ vững “{happened.LevelName}”",
        RegisterEventKind.Revoked => $"Thu hồi công nhận “{happened.LevelName}”",
        RegisterEventKind.Lapsed => $"“{happened.LevelName}” hết hiệu lực do sắp xếp: đơn vị mới được thừa nhận ở mức thấp hơn",
        _ => $"“{happened.LevelName}” được thừa nhận ở đơn vị mới sau sắp xếp",
    };
}
