using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Public.ViewRegister;

/// <summary>Words of the public register.</summary>
internal static class RegisterText
{
    /// <summary>Standings to choose from.</summary>
    public static IReadOnlyList<Choice> Standings { get; } =
        [.. Enum.GetValues<RegisterStanding>().Select(standing => new Choice(standing.ToString(), Of(standing)))];

    /// <summary>How a recognition stands.</summary>
    public static string Of(RegisterStanding standing) => standing switch
    {
        RegisterStanding.Recognised => "Đang có hiệu lực",
        RegisterStanding.Revoked => "Đã thu hồi",
        RegisterStanding.Lapsed => "Hết hiệu lực do sắp xếp đơn vị",
        _ => "Đã được thừa nhận ở đơn vị mới",
    };

    /// <summary>What happened.</summary>
    public static string Of(RegisterEvent happened) => happened.Kind switch
    {
        RegisterEventKind.Recognised => $"Công nhận “{happened.LevelName}” năm {happened.Year}",
        RegisterEventKind.Accepted => $"Thừa nhận “{happened.LevelName}” sau sắp xếp đơn vị hành chính",
        RegisterEventKind.Confirmed => $"Rà soát kỳ {happened.Period}: giữ vững “{happened.LevelName}”",
        RegisterEventKind.Revoked => $"Thu hồi công nhận “{happened.LevelName}”",
        RegisterEventKind.Lapsed => $"“{happened.LevelName}” hết hiệu lực do sắp xếp: đơn vị mới được thừa nhận ở mức thấp hơn",
        _ => $"“{happened.LevelName}” được thừa nhận ở đơn vị mới sau sắp xếp",
    };
}
