using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Tests.Delivery;

public sealed class EmailTests
{
    [Theory]
    [InlineData("can-bo@travinh.gov.vn", true)]
    [InlineData("  can-bo@travinh.gov.vn ", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("a@b.vn, c@d.vn", false)]
    [InlineData("a@b.vn;c@d.vn", false)]
    [InlineData("a@b.vn c@d.vn", false)]
    [InlineData("Cán bộ <a@b.vn>", false)]
    [InlineData("\"a\"@b.vn", false)]
    [InlineData("a@", false)]
    public void Email_Chosen_IsOneAddressOrNone(string? email, bool taken)
    {
        var command = new ChooseNoticesCommand(email, new Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>>(), null);

        // Where no webhook is given, none is looked at.
        var errors = new ChooseNoticesInput(null!).Validate(command).Errors;

        errors.Select(error => error.ErrorCode).ShouldBe(taken ? [] : ["email-is-an-address"]);
    }
}
