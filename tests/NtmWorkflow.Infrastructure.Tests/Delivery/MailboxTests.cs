using MailKit.Security;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Tests.Delivery;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("Hồ sơ Xã Tập Sơn: đến hạn thẩm định ngày 12/6/2023, phòng NN va PTNT")]
    [InlineData("Báo cáo tháng 5 ABC")]
    [InlineData("ABC: Việc mới – 🌾 nông thôn mới, xã đạt chuẩn nâng cao năm 2023 của huyện Trà Cú, tỉnh Trà Vinh, kỳ báo cáo quý II")]
    public void Subject_Written_IsEncodedWholeAndReadsBackAsItIs(string subject)
    {
        using var message = Mailbox.Message(Server, "can-bo@travinh.gov.vn", "7", new Letter("Dossier", subject, null, DateTimeOffset.UnixEpoch));
        using var sent = new MemoryStream();
        message.WriteTo(sent);
        var lines = System.Text.Encoding.ASCII.GetString(sent.ToArray()).Split("\n").Select(line => line.TrimEnd('\r')).ToList();
        var at = lines.FindIndex(line => line.StartsWith("Subject:", StringComparison.Ordinal));
        var words = string.Join(' ', lines.Skip(at).TakeWhile((line, index) => index == 0 || line.StartsWith(' ')))["Subject:".Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        words.ShouldNotBeEmpty();
        words.ShouldAllBe(word => word.StartsWith("=?utf-8?B?", StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal) && word.Length <= 75);
        using var read = MimeKit.MimeMessage.Load(new MemoryStream(sent.ToArray()));
        read.Subject.ShouldBe(subject);
    }

    [Fact]
    public void PlainSubject_Written_StaysPlain_AndALineEndIsABlank()
    {
        using var message = Mailbox.Message(Server, "can-bo@travinh.gov.vn", "7", new Letter("Dossier", "Viec moi\r\nBcc: x@y.vn", null, DateTimeOffset.UnixEpoch));

        message.Subject.ShouldBe("Viec moi  Bcc: x@y.vn");
        message.Bcc.ShouldBeEmpty();
    }

    private static MailServer Server => new("localhost", 25, SecureSocketOptions.None, null, null, "ntm@travinh.gov.vn");
}
