namespace NtmWorkflow.Web.Components.Ui;

/// <summary>How much time is left for a piece of work, in words and in a colour.</summary>
/// <param name="Text">For example <c>còn 3 ngày</c>.</param>
/// <param name="Colour">Colour of the tag around it.</param>
public sealed record DueText(string Text, TagColour Colour)
{
    private const int SoonDays = 3;

    /// <summary>Words for a number of days; none when no time limit runs.</summary>
    public static DueText For(int? daysLeft, bool workingDays = false)
    {
        var unit = workingDays ? "ngày làm việc" : "ngày";
        return daysLeft switch
        {
            null => new("chưa có thời hạn", TagColour.Grey),
            < 0 => new($"quá hạn {-daysLeft} {unit}", TagColour.Red),
            0 => new("hôm nay", TagColour.Orange),
            <= SoonDays => new($"còn {daysLeft} {unit}", TagColour.Yellow),
            _ => new($"còn {daysLeft} {unit}", TagColour.Green),
        };
    }
}
