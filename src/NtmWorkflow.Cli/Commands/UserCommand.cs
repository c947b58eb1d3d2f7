using NtmWorkflow.Application.Shared.Ports;
using System.CommandLine;
using System.Security.Cryptography;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm user</c>: accounts, from the first ones of a new service to the leaver. Whatever changes one ends its sessions.</summary>
internal static class UserCommand
{
    /// <summary>Without letters and digits that are taken for each other.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int GeneratedLength = 20;

    public static Command Create() => new("user", "Tài khoản người dùng")
    {
        Add(),
        List(),
        Change("lock", "Khóa tài khoản và kết thúc mọi phiên đăng nhập", (accounts, name) => accounts.LockAsync(name), "Đã khóa tài khoản"),
        Change("unlock", "Mở khóa tài khoản", (accounts, name) => accounts.UnlockAsync(name), "Đã mở khóa tài khoản"),
        Change("end", "Kết thúc hẳn tài khoản của người thôi việc", (accounts, name) => accounts.EndAsync(name), "Đã kết thúc tài khoản"),
        Move(),
        Password(),
        Link(),
        Rename(),
        SignOn(),
        Change("factor", "Gỡ xác thực hai bước khi mất điện thoại", (accounts, name) => accounts.RemoveSecondFactorAsync(name), "Đã gỡ xác thực hai bước của"),
    };

    private static Command Add()
    {
        var name = Name();
        var display = new Option<string>("--display-name") { Description = "Họ tên hiển thị và ghi vào sổ", Required = true };
        var role = new Option<string>("--role") { Description = "Vai trò, ví dụ commune-officer", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "Mã đơn vị, ví dụ xa-tap-son", Required = true };
        var member = new Option<string?>("--member") { Description = "Mã ghế trong Hội đồng hoặc Đoàn thẩm định" };
        var command = new Command("add", "Tạo tài khoản; mật khẩu đọc từ một dòng của đầu vào chuẩn") { name, display, role, organisation, member };
        command.SetAccountAction(
            async (accounts, parsed, cancellation) => await accounts.AddAsync(
                new NewAccount(
                    parsed.GetRequiredValue(name), parsed.GetRequiredValue(display), parsed.GetRequiredValue(role),
                    new OrganisationId(parsed.GetRequiredValue(organisation)), parsed.GetValue(member)),
                await Console.In.ReadLineAsync(cancellation) ?? ""),
            parsed => $"Đã tạo tài khoản {parsed.GetValue(name)} ({parsed.GetValue(role)}, {parsed.GetValue(organisation)}).");
        return command;
    }

    private static Command Rename()
    {
        var (name, display) = (Name(), new Option<string>("--display-name") { Description = "Họ tên từ nay", Required = true });
        var command = new Command("rename", "Đổi họ tên của một người; sổ đã ghi giữ tên cũ") { name, display };
        command.SetAccountAction(
            (accounts, parsed, _) => accounts.RenameAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(display)),
            parsed => $"Đã đổi họ tên của {parsed.GetValue(name)} thành {parsed.GetValue(display)}.");
        return command;
    }

    private static Command SignOn()
    {
        var (name, called) = (Name(), new Argument<string?>("called") { Description = "Tên của người đó ở cổng đăng nhập; bỏ trống để thôi gắn", Arity = ArgumentArity.ZeroOrOne });
        var command = new Command("sign-on", "Gắn tài khoản với tên ở cổng đăng nhập của tỉnh") { name, called };
        command.SetAccountAction(
            (accounts, parsed, _) => accounts.SetSignOnAsync(parsed.GetRequiredValue(name), parsed.GetValue(called)),
            parsed => parsed.GetValue(called) is { } value ? $"Đã gắn {parsed.GetValue(name)} với “{value}”." : $"Đã thôi gắn {parsed.GetValue(name)}.");
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Liệt kê tài khoản: tên, họ tên, các chức vụ, tình trạng");
        command.SetAccountAction(async (accounts, parsed, cancellation) =>
        {
            foreach (var user in await accounts.AllAsync(cancellation))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    string.Join('\t', user.UserName, user.DisplayName, string.Join("; ", user.Offices.OrderBy(one => one.First).Select(Words)), Vietnamese(user.State)));
            }

            return [];
        });
        return command;
    }

    private static Command Change(string verb, string description, Func<Accounts, string, Task<IReadOnlyList<string>>> change, string done)
    {
        var name = Name();
        var command = new Command(verb, description) { name };
        command.SetAccountAction((accounts, parsed, _) => change(accounts, parsed.GetRequiredValue(name)), parsed => $"{done} {parsed.GetValue(name)}.");
        return command;
    }

    private static Command Move()
    {
        var name = Name();
        var role = new Option<string?>("--role") { Description = "Vai trò mới" };
        var organisation = new Option<string?>("--organisation") { Description = "Mã đơn vị mới" };
        var member = new Option<string?>("--member") { Description = "Mã ghế mới; để trống (\"\") là thôi giữ ghế" };
        var command = new Command("move", "Đổi vai trò, đơn vị hoặc ghế; không nêu thì giữ nguyên") { name, role, organisation, member };
        command.SetAccountAction(
            (accounts, parsed, _) => accounts.MoveAsync(
                parsed.GetRequiredValue(name), new AccountMove(parsed.GetValue(role), parsed.GetValue(organisation), parsed.GetValue(member))),
            parsed => $"Đã chuyển tài khoản {parsed.GetValue(name)}.");
        return command;
    }

    private static Command Password()
    {
        var name = Name();
        var generate = new Option<bool>("--generate") { Description = "Sinh mật khẩu ngẫu nhiên và in ra một lần" };
        var command = new Command("password", "Đặt lại mật khẩu, đọc từ một dòng của đầu vào chuẩn") { name, generate };
        command.SetAccountAction(
            async (accounts, parsed, cancellation) =>
            {
                var isGenerated = parsed.GetValue(generate);
                var password = isGenerated ? RandomNumberGenerator.GetString(Alphabet, GeneratedLength) : await Console.In.ReadLineAsync(cancellation) ?? "";
                var problems = await accounts.SetPasswordAsync(parsed.GetRequiredValue(name), password, mustChange: isGenerated);
                if (isGenerated && problems.Count == 0)
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(password);
                }

                return problems;
            },
            // Beside a generated password nothing else is written, so that a script can take it.
            parsed => parsed.GetValue(generate) ? null : $"Đã đặt lại mật khẩu của {parsed.GetValue(name)}.");
        return command;
    }

    private static Command Link()
    {
        var name = Name();
        var command = new Command("link", "Thay mật khẩu bằng liên kết một lần, in ra đường dẫn sau địa chỉ của dịch vụ") { name };
        command.SetAccountAction(async (accounts, parsed, _) =>
        {
            var (path, problems) = await accounts.LinkAsync(parsed.GetRequiredValue(name));
            if (path is not null)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(path);
            }

            return problems;
        });
        return command;
    }

    private static string Words(OfficeRow office) =>
        $"{string.Join(' ', office.Role, office.Organisation, office.BoardMember ?? "-")} {office.First?.Written() ?? "…"} – {office.Last?.Written() ?? "…"}";

    private static Option<string> Name() => new("--name") { Description = "Tên đăng nhập", Required = true };

    private static string Vietnamese(AccountState state) => state switch
    {
        AccountState.Active => "đang dùng",
        AccountState.Locked => "bị khóa",
        _ => "đã kết thúc",
    };
}
