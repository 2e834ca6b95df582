using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.People.Choosing;

/// <summary>The same rules where ASP.NET Core Identity itself takes a password, such as the first administrator's.</summary>
internal sealed class PasswordRulesValidator : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(PasswordRules.Problem(password, user.Email, user.DisplayName) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Guessable", Description = problem })
            : IdentityResult.Success);
}
