using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence.Model;

/// <summary>People who sign in. Keys are short enough for SQL Server: 900 bytes in a primary key.</summary>
internal static class PeopleModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<NtmUser>(user =>
        {
            user.ToTable("Users");
            user.Property(one => one.Id).HasMaxLength(64);
            user.Property(one => one.DisplayName).HasMaxLength(200);
            user.Property(one => one.State).HasConversion<string>().HasMaxLength(20);
            user.Property(one => one.LinkHash).HasMaxLength(64);
            user.HasIndex(one => one.LinkHash);
            user.Property(one => one.SignOnName).HasMaxLength(People.Accounts.LongestSignOnName);
            user.HasIndex(one => one.SignOnName).IsUnique();
            user.HasMany(one => one.Offices).WithOne().HasForeignKey(office => office.Account);
        });
        builder.Entity<OfficeRow>(office =>
        {
            office.ToTable("Offices").HasKey(row => row.Id);
            office.HasIndex(row => row.Organisation);
            office.Property(row => row.Id).ValueGeneratedNever();
            office.Property(row => row.Account).HasMaxLength(64);
            office.Property(row => row.Role).HasMaxLength(40);
            office.Property(row => row.Organisation).HasMaxLength(80);
            office.Property(row => row.BoardMember).HasMaxLength(80);
        });
        builder.Entity<PasskeyRow>(passkey =>
        {
            passkey.ToTable("Passkeys").HasKey(row => row.Id);
            passkey.HasIndex(row => row.CredentialHash).IsUnique();
            passkey.HasIndex(row => row.Account);
            passkey.HasOne<NtmUser>().WithMany().HasForeignKey(row => row.Account);
            passkey.Property(row => row.Account).HasMaxLength(64);
            passkey.Property(row => row.CredentialHash).HasMaxLength(64);
            passkey.Property(row => row.Name).HasMaxLength(100);
            passkey.Property(row => row.Transports).HasMaxLength(200);
        });
        builder.Entity<SignInRow>(session =>
        {
            session.ToTable("SignIns").HasKey(row => row.Id);
            session.HasIndex(row => row.Account);
            session.Property(row => row.Account).HasMaxLength(64);
            session.Property(row => row.Stamp).HasMaxLength(64);
            session.Property(row => row.Client).HasMaxLength(200);
            session.HasIndex(row => row.TokenHash).IsUnique();
            session.Property(row => row.TokenHash).HasMaxLength(64);
            session.Property(row => row.TokenName).HasMaxLength(100);
        });
        builder.Entity<SecurityEventRow>(row =>
        {
            row.ToTable("SecurityEvents").HasKey(one => one.Id);
            row.Property(one => one.Id).ValueGeneratedNever();
            row.HasIndex(one => one.AtMicroseconds);
            row.HasIndex(one => new { one.Person, one.AtMicroseconds });
            row.Property(one => one.Person).HasMaxLength(256);
            row.Property(one => one.PersonName).HasMaxLength(200);
            row.Property(one => one.Organisation).HasMaxLength(80);
            row.Property(one => one.Province).HasMaxLength(80);
            row.Property(one => one.OnBehalfOf).HasMaxLength(200);
            row.Property(one => one.Address).HasMaxLength(200);
            row.Property(one => one.Request).HasMaxLength(600);
            row.Property(one => one.About).HasMaxLength(600);
            row.Property(one => one.SearchText).HasMaxLength(2_000);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("UserLogins");
            login.Property(one => one.LoginProvider).HasMaxLength(128);
            login.Property(one => one.ProviderKey).HasMaxLength(128);
        });
        builder.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("UserTokens");
            token.Property(one => one.LoginProvider).HasMaxLength(128);
            token.Property(one => one.Name).HasMaxLength(128);
        });
    }
}
